import type { Bench } from '../bench';

/** Writes `/etc/nginx/nginx.conf` around the given servers; everything nginx writes goes where it may. */
export function writeNginxConfig(bench: Bench, http: string): void {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path /srv/nginx/${name};`)
    .join('\n  ');
  bench.folder('/srv/nginx');
  bench.folder('/var/log/nginx');
  bench.write(
    '/etc/nginx/nginx.conf',
    `worker_processes 1;
daemon off;
pid /run/nginx.pid;
error_log /var/log/nginx/error.log warn;
events { worker_connections 256; }
http {
  access_log /var/log/nginx/access.log;
  ${temporary}
${http}
}
`,
  );
}

/** Starts nginx and waits until `ready` succeeds. */
export async function startNginx(bench: Bench, ready: string): Promise<void> {
  await bench.start('nginx', ['nginx', '-e', '/var/log/nginx/error.log'], { ready });
}
