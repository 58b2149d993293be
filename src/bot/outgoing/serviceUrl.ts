/** Allowed service URLs: a stored or posted one is not to be trusted by itself. */
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
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  // Behind a question mark or a hash, the path of the call would be none.
  if (username !== '' || password !== '' || /[?#]/.test(serviceUrl)) return false;
  if (development) return isLoopback(hostname);
  const isTeams = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return protocol === 'https:' && port === '' && isTeams;
}

/** Is it this machine? */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
  );
}
