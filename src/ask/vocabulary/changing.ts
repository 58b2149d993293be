/** Words before a change of what was said or shown: “no wait, make it Monday”, “sorry I meant Alex”. */
export const BEFORE_A_CHANGE =
  /^(?:(?:no|not that|sorry|oops|whoops|wait|hang on|actually|hm+|um+|er+|oh|and|but|ok|okay|so|then|right|well|yes|yeah|make (?:it|that)|change (?:it|that)(?: to)?|put|say|call it|let's say|it's|its|that's|i (?:mean|meant|said)|better|rather|maybe|probably|just)[\s,.:–-]+)+/i;
