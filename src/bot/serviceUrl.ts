/** Which addresses Ragtime will send to: a stored or posted service URL is not to be believed by itself. */
import { isIP } from 'node:net';

/** The hosts of Teams' connectors: public cloud, GCC, GCC High and DoD, and the Bot Framework's own. */
const hosts = [
  'smba.trafficmanager.net',
  'teams.microsoft.com',
  'teams.microsoft.us',
  'botframework.com',
  'botframework.azure.us',
];

/**
 * Says whether the bot may send there.
 *
 * @param development true without credentials: then only this machine, otherwise only Microsoft's hosts over https
 */
export function maySendTo(serviceUrl: string, development: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username } = new URL(serviceUrl);
  if (username !== '') return false;
  if (development) return isLoopback(hostname);
  return protocol === 'https:' && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
  );
}
