/** What a person has to do, in one line; anything else is a defect and is thrown. */
export function explained(port) {
  return (cause) => {
    const said = {
      EADDRINUSE: `Port ${port} is in use. Stop what runs there, or set PORT to another.`,
      SettingsError: cause.message,
      ServerError: cause.message,
    }[cause.code ?? cause.name];
    if (said === undefined) throw cause;
    console.error(said);
    process.exit(1);
  };
}

export function closeAtEnd(close) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      void Promise.resolve(close()).finally(() => process.exit(0));
    });
  }
}
