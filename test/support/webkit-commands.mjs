// `setViewport` and `sendKeys` for WebKitGTK. The test runner's own commands refuse the first there, and of keys that
// come at once its driver loses some: here they come one by one, with pauses, and may be held down.

const usual = {width: 1280, height: 800};

const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** @returns the launcher, whose commands now stand before the runner's own */
export function withOwnCommands(launcher) {
  const startSession = launcher.startSession.bind(launcher);
  launcher.startSession = async (...session) => {
    await launcher.ensureManagerInitialized();
    await setViewport(launcher.driver, usual); // one window for all files: the last one may have narrowed it
    return startSession(...session);
  };
  return withCommands(launcher, async ({command, payload, session}) => {
    if (session.browser !== launcher) return undefined;
    if (command === 'set-viewport') return setViewport(launcher.driver, payload);
    if (command === 'send-keys') return sendKeys(launcher.driver, payload);
    return undefined;
  });
}

/** @param launcher of any engine */
export function withCommands(launcher, executeCommand) {
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = (config, ...more) => {
    config.plugins.unshift({name: 'own-commands', executeCommand});
    return initialize(config, ...more);
  };
  return launcher;
}

/** The window does not become narrower than 447 px: whoever needs 320 px narrows a container as well. */
async function setViewport(driver, {width, height}) {
  await driver.setWindowRect(null, null, width, height);
  return true;
}

async function sendKeys(driver, {type, press, down, up}) {
  if (type !== undefined) for (const letter of type) await act(driver, letter, 'keyDown', 'keyUp');
  if (press !== undefined) for (const part of chord(press)) await act(driver, ...part);
  if (down !== undefined) await act(driver, valueOf(down), 'keyDown');
  if (up !== undefined) await act(driver, valueOf(up), 'keyUp');
  await pause(30);
  return true;
}

/** `Shift+Tab`: the first is held while the second is pressed. */
function chord(press) {
  const names = press.length > 1 ? press.split('+') : [press];
  const held = names.slice(0, -1).map(valueOf);
  return [
    ...held.map((key) => [key, 'keyDown']),
    [valueOf(names.at(-1)), 'keyDown', 'keyUp'],
    ...held.reverse().map((key) => [key, 'keyUp']),
  ];
}

function valueOf(name) {
  return (
    keys[name] ?? name.replace(/^Key([A-Z])$/, (_, letter) => letter.toLowerCase()).replace(/^Digit/, '')
  );
}

async function act(driver, value, ...types) {
  const actions = types.map((type) => ({type, value}));
  await driver.performActions([{type: 'key', id: 'keyboard', actions}]);
  await pause(25);
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
