/** Writes a new device, a new world or a new screen into a simulator's folder. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { firstDevice, firstWorld, nameFrom, registered, type DeviceName } from './first-device.ts';
import { withScreen } from './first-screen.ts';
import { giveUp, project } from './project.ts';

/** Writes a device; ends the task where there is one of this name. Returns the files' folder. */
export async function newDevice(simulator: string, text: string): Promise<string> {
  const name = named(text);
  const folder = deviceFolder(simulator, name);
  if (existsSync(folder)) giveUp(`There is a device ${name.id} already.`);
  await writeAll(folder, firstDevice(name));
  return folder;
}

/**
 * Writes a world around a device, which is written too where there is none, and registers it.
 * Returns the world's file.
 */
export async function newWorld(simulator: string, text: string, device = text): Promise<string> {
  const [world, inIt] = [named(text), named(device)];
  const folder = join(simulator, 'worlds');
  const file = join(folder, `${world.id}.ts`);
  if (existsSync(file)) giveUp(`There is a world ${world.id} already.`);
  const register = registered(readFileSync(join(folder, 'index.ts'), 'utf8'), world);
  if (register === undefined) giveUp('The list of worlds in worlds/index.ts was not found.');
  if (!existsSync(deviceFolder(simulator, inIt))) await newDevice(simulator, device);
  await writeAll(folder, { [`${world.id}.ts`]: firstWorld(world, inIt), 'index.ts': register });
  return file;
}

/** Writes one more screen of a device. Returns the folder of the files that were changed. */
export async function newScreen(simulator: string, device: string, text: string): Promise<string> {
  const folder = deviceFolder(simulator, named(device));
  if (!existsSync(folder))
    giveUp(`There is no device ${device}; npm run new -- --device "${device}" makes one.`);
  const files = Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const name = named(text);
  try {
    await writeAll(folder, withScreen(files, name));
  } catch (error) {
    giveUp(
      `This device is laid out otherwise than usual: ${error instanceof Error ? error.message : String(error)}. CONTRIBUTING.md says what a screen takes.`,
    );
  }
  return folder;
}

function named(text: string): DeviceName {
  return (
    nameFrom(text) ?? giveUp(`“${text}” is no name: it should begin with a letter from a to z.`)
  );
}

function deviceFolder(simulator: string, { id }: DeviceName): string {
  return join(simulator, 'devices', id);
}

/** Writes files as the formatter would. */
async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const options = await resolveConfig(join(project, 'package.json'));
  const formatted = await Promise.all(
    Object.entries(files).map(
      async ([name, text]) =>
        [name, await format(text, { ...options, parser: 'typescript' })] as const,
    ),
  );
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of formatted) writeFileSync(join(folder, name), text);
}
