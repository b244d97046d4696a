/** The three hostnames of the demo, and the plain one that leads to them. */
export interface Origins {
  readonly home: string;
  readonly portal: string;
  readonly staff: string;
  readonly survey: string;
}

/** Browsers lead every name under `localhost` to this machine and treat it as secure. */
export function originsOn(port: number): Origins {
  const on = (host: string): string => new URL(`http://${host}:${port}`).origin;
  return {
    home: on('localhost'),
    portal: on('portal.localhost'),
    staff: on('staff.localhost'),
    survey: on('survey.localhost'),
  };
}
