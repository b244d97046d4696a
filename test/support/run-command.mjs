import {spawn} from 'node:child_process';

/**
 * Runs a command, shows what it prints while it prints, and keeps it.
 *
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean}} [options]
 * @returns {Promise<{code: number, signal: string | null, output: string}>} 127 as the code when there is no such command;
 *   the signal where something ended it
 */
export function run(command, args, {cwd, env = process.env, quiet = false} = {}) {
  // On Windows npm and npx are batch files, which only a shell can start.
  const shell = process.platform === 'win32' && !command.endsWith('.exe');
  return new Promise((resolve) => {
    const child = spawn(command, args, {cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take(process.stdout));
    child.stderr.setEncoding('utf8').on('data', take(process.stderr));
    child.on('error', (error) => resolve({code: 127, signal: null, output: output + error.message}));
    child.on('close', (code, signal) => resolve({code: code ?? 1, signal, output}));
  });
}
