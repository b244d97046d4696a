/** The hostnames of the demo, and the plain one that leads to them. */
export interface Origins {
  readonly home: string;
  readonly portal: string;
  readonly staff: string;
  readonly survey: string;
  /** The proxy before a CouchDB, where there is one. */
  readonly couch?: string;
}

/** Browsers lead every name under `localhost` to this machine and treat it as secure. */
export function originsOn(port: number): Origins {
  const on = (host: string): string => originOf(host, port);
  return {
    home: on('localhost'),
    portal: on('portal.localhost'),
    staff: on('staff.localhost'),
    survey: on('survey.localhost'),
  };
}

/**
 * Another person's computer, played by names of its own: what a browser keeps for one is nothing to the other. Portal and staff
 * app share a domain, as at a school, so that the app in the portal's frame and alone is one.
 */
export function originsOfComputer(port: number, name: string): Origins & Required<Pick<Origins, 'couch'>> {
  const on = (host: string): string => originOf(`${host}.${name}.localhost`, port);
  const {home, survey} = originsOn(port);
  return {home, survey, portal: on('portal'), staff: on('staff'), couch: originOf('couch.localhost', port)};
}

function originOf(host: string, port: number): string {
  return new URL(`http://${host}:${port}`).origin;
}
