import { definePlaybook } from '../playbook';

const served =
  'openssl s_client -connect {{tlsHost}}:{{tlsPort}} -servername {{domain}} </dev/null 2>/dev/null';

export default definePlaybook({
  id: 'tls-certificate-expiring',
  component: 'tls',
  stages: ['prototype', 'traction', 'growth', 'scale', 'millions'],
  title: 'A TLS certificate is about to expire',
  meaning:
    'The certificate that the server hands out ends within two weeks, so the renewal that should have run did not, or its result is not served.',
  impact:
    'Nothing yet. On the day it ends every browser and every client refuses the connection, all at the same second.',
  symptoms: [
    'Browsers show nothing until the last day.',
    'The renewal job has failed, or nobody reloaded the server after it.',
  ],
  messages: [
    'certificate has expired',
    'NET::ERR_CERT_DATE_INVALID',
    'x509: certificate has expired or is not yet valid',
  ],
  alert: {
    name: 'TlsCertificateExpiring',
    expr: () => 'min by (instance) (probe_ssl_earliest_cert_expiry) - time() < 14 * 86400',
    for: '1h',
    severity: 'ticket',
    summary: '{{ $labels.instance }} serves a certificate that ends in {{ $value | humanizeDuration }}',
    metrics: {
      exporter: 'blackbox_exporter',
      names: ['probe_ssl_earliest_cert_expiry'],
      moments: ['probe_ssl_earliest_cert_expiry'],
    },
    why: 'A certificate of 90 days is renewed at 60 by the usual clients, so at 14 the job has failed for more than two weeks; and there is time to mend it by day. Shorter certificates need a shorter warning: take a sixth of their life (rule of thumb).',
    staysFiringAfterFix:
      'One probe after the server serves the new certificate, not after the new file is written.',
    tests: {
      fires: { series: { 'probe_ssl_earliest_cert_expiry{instance="api"}': '1200000x120' }, minutes: 100 },
      quiet: { series: { 'probe_ssl_earliest_cert_expiry{instance="api"}': '1300000x120' }, minutes: 100 },
    },
  },
  first: 'renew',
  diagnose: [
    {
      id: 'served-certificate',
      title: 'Look at the certificate that is served',
      shell: 'bash',
      run: `${served} | openssl x509 -noout -subject -enddate -checkend 1209600`,
      explain: 'Asks the server as a client would; the check is for 14 days.',
      risk: 'read',
      sick: {
        reads: 'Certificate will expire, and on which day.',
        output: /Certificate will expire/,
        exit: 1,
      },
      healthy: { reads: 'Certificate will not expire.', output: /Certificate will not expire/ },
      otherwise: {
        says: 'If nothing is served, the server is down or another name is asked for.',
        go: { playbook: 'nginx-bad-deploy' },
      },
    },
    {
      id: 'file-certificate',
      title: 'Look at the certificate on the disk',
      shell: 'bash',
      run: 'openssl x509 -in {{certificate}} -noout -enddate -checkend 1209600',
      explain: 'If this one is good, the renewal works and only the reload is missing.',
      risk: 'read',
      sick: {
        reads: 'Certificate will expire: the renewal has not run.',
        output: /Certificate will expire/,
        exit: 1,
      },
      healthy: { reads: 'Certificate will not expire.', output: /Certificate will not expire/ },
      otherwise: {
        says: 'Good on the disk and old on the wire: reload the server.',
        go: { step: 'reload-server' },
      },
    },
  ],
  decide: [
    {
      id: 'not-renewed',
      when: { command: 'file-certificate', sees: 'sick' },
      because: 'The file itself is old: the renewal has not run.',
      go: { mitigate: 'renew-and-serve' },
    },
    {
      id: 'otherwise',
      when: 'else',
      because: 'The file is unreadable or something stands before the server: whoever runs that must act.',
      go: { escalate: true },
    },
  ],
  mitigate: [
    {
      id: 'renew-and-serve',
      title: 'Renew, then serve what was renewed',
      term: 'now',
      steps: [
        {
          id: 'renew',
          title: 'Run the renewal by hand',
          shell: 'bash',
          run: '{{renewCommand}}',
          timeout: 120,
          risk: 'safe',
          precheck: 'Authorities limit how often a name may be renewed: do not repeat it in a loop.',
          done: { reads: 'Exit 0; what it prints is your script’s own.' },
          otherwise: {
            says: 'Its message names the challenge that failed: DNS, port 80 or the account.',
            go: { escalate: true },
          },
        },
        {
          id: 'file-renewed',
          title: 'See that the file is new',
          shell: 'bash',
          run: 'openssl x509 -in {{certificate}} -noout -checkend 1209600',
          risk: 'read',
          healthy: { reads: 'Certificate will not expire.', output: /Certificate will not expire/ },
        },
        {
          id: 'reload-server',
          title: 'Check and reload the server',
          shell: 'bash',
          run: 'nginx -t && nginx -s reload',
          risk: 'safe',
          blast: 'None: open connections go on, new ones get the new certificate.',
          done: { reads: 'test is successful', output: /test is successful/ },
        },
      ],
    },
  ],
  verify: [
    {
      id: 'new-one-served',
      title: 'Look again at what is served',
      shell: 'bash',
      run: `${served} | openssl x509 -noout -subject -enddate -checkend 1209600`,
      risk: 'read',
      healthy: { reads: 'Certificate will not expire.', output: /Certificate will not expire/ },
    },
  ],
  wrongReflexes: [
    {
      do: {
        id: 'renew-only',
        title: 'Renew and go back to bed',
        shell: 'bash',
        run: `{{renewCommand}}; openssl x509 -in {{certificate}} -noout -checkend 1209600; ${served} | openssl x509 -noout -checkend 1209600`,
        risk: 'safe',
      },
      shows: {
        reads: 'The file will not expire, and the server goes on handing out the old one.',
        output: /will not expire[\s\S]*will expire/,
        exit: 1,
      },
      instead:
        'Reload the server after each renewal, as a hook of the renewal itself, and look at what is served.',
    },
  ],
  escalate: { afterMinutes: 60, to: 'On-call lead', handOver: ['served-certificate', 'file-certificate'] },
  prevent: [
    { to: '/practices/tls-and-mtls', does: 'renews by a machine, and looks at what is served' },
    { to: '/practices/monitoring', does: 'probes from outside and opens a ticket at 14 days' },
    {
      to: '/practices/load-balancing',
      does: 'says where TLS ends, and thus where the certificate must arrive',
    },
  ],
  sources: [
    { title: 'OpenSSL: x509, -checkend', url: 'https://docs.openssl.org/3.0/man1/openssl-x509/' },
    { title: 'Let’s Encrypt: rate limits', url: 'https://letsencrypt.org/docs/rate-limits/' },
    {
      title: 'nginx: configuring HTTPS servers',
      url: 'https://nginx.org/en/docs/http/configuring_https_servers.html',
    },
  ],
});
