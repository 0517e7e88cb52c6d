// Prepares a fresh clone: plain Node without dependencies, because it runs before there are any.
//   node scripts/setup.mjs            packages
//   node scripts/setup.mjs --browser  packages, and a browser for the site tests
//   node scripts/setup.mjs --components  packages, and the real components that drills break and mend
//   node scripts/setup.mjs --measure     packages, and those components with what only `npm run measure` runs
//   node scripts/setup.mjs --simulator  packages, and the simulator for Python that the benchmark compares with
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = [20, 19];

requireNode();
installPackages();
if (process.argv.includes('--browser')) installBrowser();
if (process.argv.includes('--components')) installComponents(({ only }) => only === undefined);
if (process.argv.includes('--measure')) installComponents(() => true);
if (process.argv.includes('--simulator')) installSimulator();

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  console.error(`Loadline needs Node ${wanted.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Installs exactly what the lock file names, once for each version of it. */
function installPackages() {
  const stamp = join(root, 'node_modules', '.loadline-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Setup: installing packages (npm ci), as package-lock.json names them …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(
      'Setup: npm ci failed. Check the connection to the npm registry and run the command again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** A browser for the site tests: the system's, else Debian's package, else Playwright's own build. */
function installBrowser() {
  if (findBrowser()) return;
  const debian = debianInstaller();
  if (debian) {
    console.log('Setup: installing a browser for the site tests (apt-get install chromium) …');
    debian(['chromium', 'fonts-liberation']);
  }
  if (!findBrowser()) {
    console.log('Setup: installing a browser for the site tests (playwright install chromium) …');
    run(['npx', 'playwright', 'install', 'chromium', '--no-shell']);
  }
  if (!findBrowser()) console.error('Setup: no browser could be installed; the site tests will be skipped.');
}

/** Servers, exporters and tools for drills and measurements; what cannot be installed, they name and skip. */
function installComponents(isWanted) {
  const programs = JSON.parse(readFileSync(join(root, 'src/drills/programs.json'), 'utf8'));
  const missing = Object.entries(programs).filter(
    ([program, facts]) => isWanted(facts) && !isProgram(program),
  );
  const debian = debianInstaller();
  if (missing.length === 0 || !debian) return;
  const packages = [...new Set(missing.map(([, { debian: name }]) => name))];
  console.log(`Setup: installing components (apt-get install ${packages.join(' ')}) …`);
  // Debian starts a server as it installs it, unless this file says no; drills start their own.
  const policy = '/usr/sbin/policy-rc.d';
  const held = process.getuid() === 0 && !existsSync(policy);
  if (held) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  debian(packages);
  if (held) rmSync(policy);
}

/** SimPy, from Debian's packages; where it cannot be had, the benchmark says so. */
function installSimulator() {
  const script = join(root, 'bench/simpyQueue.py');
  const works = (python) => spawnSync(python, [script, '--version'], { stdio: 'ignore' }).status === 0;
  const debian = debianInstaller();
  if (works('/usr/bin/python3') || works('python3') || !debian) return;
  console.log('Setup: installing a simulator to compare with (apt-get install python3-simpy) …');
  debian(['python3-simpy']);
}

function isProgram(program) {
  const clusters = '/usr/lib/postgresql';
  const servers = existsSync(clusters)
    ? readdirSync(clusters).map((major) => `${clusters}/${major}/bin`)
    : [];
  const folders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin', ...servers];
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** Installs Debian's packages, where this system has them and lets us; else null. */
function debianInstaller() {
  const asRoot = process.getuid?.() === 0 ? [] : canSudo() ? ['sudo', '-n'] : null;
  if (!asRoot || !existsSync('/usr/bin/apt-get')) return null;
  return (packages) => {
    run([...asRoot, 'apt-get', 'update', '-qq']);
    run([...asRoot, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
  };
}

function findBrowser() {
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  if (system.some((path) => existsSync(path))) return true;
  const require = createRequire(join(root, 'package.json'));
  return existsSync(require('playwright-core').chromium.executablePath());
}

function canSudo() {
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
}

function run([command, ...args]) {
  try {
    execFileSync(command, args, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 15 * 60_000,
    });
  } catch {
    // The next way is tried; what is missing in the end is named by the caller.
  }
}
