import { definePlaybook } from '../playbook';

const tries =
  "for try in $(seq 20); do curl -s -o /dev/null -m 5 -w '%{http_code}\\n' {{siteUrl}}; done | sort | uniq -c";

export default definePlaybook({
  id: 'nginx-bad-deploy',
  component: 'nginx',
  stages: ['prototype', 'traction', 'growth', 'scale', 'millions'],
  title: 'nginx answers 502 after a deploy',
  meaning:
    'A new configuration is valid as text and wrong as a plan: it sends requests where nothing listens. `nginx -t` checks the first only.',
  impact: 'Requests to the changed route fail at once and for everybody, from the moment of the reload.',
  symptoms: [
    '5xx begin within seconds of a deploy.',
    'The application is idle and says nothing: the requests never reach it.',
  ],
  messages: [
    '502 Bad Gateway',
    'connect() failed (111: Connection refused) while connecting to upstream',
    'no live upstreams while connecting to upstream',
  ],
  alert: {
    name: 'SiteAnswersErrors',
    expr: () => 'min by (instance) (probe_http_status_code) >= 500',
    for: '1m',
    severity: 'page',
    summary: '{{ $labels.instance }} answers {{ $value }}',
    metrics: { exporter: 'blackbox_exporter', names: ['probe_http_status_code'] },
    why: 'Asked from outside, through the same door as users: nginx’s own status page counts requests and knows no codes. A minute of nothing but errors is no hiccup.',
    staysFiringAfterFix: 'One probe.',
    tests: {
      fires: { series: { 'probe_http_status_code{instance="www"}': '200 200 502x10' }, minutes: 6 },
      quiet: { series: { 'probe_http_status_code{instance="www"}': '200 200 502 200x10' }, minutes: 6 },
    },
  },
  first: 'roll-back',
  diagnose: [
    {
      id: 'what-users-get',
      title: 'Count what users get',
      shell: 'bash',
      run: tries,
      risk: 'read',
      sick: { reads: '`502`, all or most.', output: /\b502$/m },
      healthy: { reads: '20 times `200`.', output: /^\s*20 200\s*$/ },
      otherwise: {
        says: '`504` is an upstream that is slow, `500` one that fails: then the application was deployed badly, not nginx.',
        go: { playbook: 'haproxy-backend-down' },
      },
    },
    {
      id: 'why-502',
      title: 'Read why, in the error log',
      shell: 'bash',
      run: 'tail -n 200 {{errorLog}} | grep -oE \'connect\\(\\) failed \\([^)]*\\)|upstream: "[^"]*"\' | sort | uniq -c | sort -rn | head -5 | grep . || echo no upstream errors',
      risk: 'read',
      record: 'shape',
      sick: { reads: 'Connection refused, and the address it tried.', output: /Connection refused/ },
      healthy: { reads: '`no upstream errors`', output: /no upstream errors/ },
      otherwise: {
        says: 'Without upstream errors the answer comes from the application.',
        go: { guide: '/practices/load-balancing' },
      },
    },
    {
      id: 'what-changed',
      title: 'See what the last deploy changed',
      shell: 'bash',
      run: "git -C {{nginxConfig}} log -1 --format='%s'; git -C {{nginxConfig}} diff --unified=0 HEAD~1 | grep -E '^[-+] ' || echo nothing changed",
      explain: 'The configuration is kept in git: what cannot be compared cannot be rolled back.',
      risk: 'read',
      sick: {
        reads: 'The deploy moved the upstream to the address that the log complains of.',
        output: /^\+ +server 127\.0\.0\.1:3009/m,
      },
      healthy: {
        reads: 'The deploy you know, with the address the application listens on.',
        not: /^\+ +server 127\.0\.0\.1:3009/m,
      },
      otherwise: {
        says: 'If nothing changed here, the application moved or died.',
        go: { playbook: 'haproxy-backend-down' },
      },
    },
  ],
  decide: [
    {
      id: 'deploy-broke-it',
      when: { command: 'what-changed', sees: 'sick' },
      because: 'The last change points nginx at an address where nothing listens.',
      go: { mitigate: 'roll-back-deploy' },
    },
    {
      id: 'otherwise',
      when: 'else',
      because: 'The configuration is what it was: a rollback would change nothing.',
      go: { escalate: true },
    },
  ],
  mitigate: [
    {
      id: 'roll-back-deploy',
      title: 'Roll the configuration back',
      term: 'now',
      steps: [
        {
          id: 'roll-back',
          title: 'Revert the last change',
          shell: 'bash',
          run: 'git -C {{nginxConfig}} revert --no-edit HEAD >/dev/null && nginx -t',
          explain: 'Only the files change; nginx goes on as it is until the next step.',
          risk: 'disruptive',
          precheck: 'The diff above is the whole last deploy, and nothing of it is needed.',
          blast: 'Whatever else that deploy brought is gone too, once nginx reloads.',
          undo: { run: 'git -C {{nginxConfig}} revert --no-edit HEAD >/dev/null && nginx -t', shell: 'bash' },
          done: { reads: 'test is successful', output: /test is successful/ },
        },
        {
          id: 'reload',
          title: 'Reload, without dropping a request',
          shell: 'bash',
          run: 'nginx -s reload',
          risk: 'safe',
          blast: 'New workers take over; old ones finish what they have.',
          done: { reads: 'Nothing.', not: /emerg|failed/ },
        },
      ],
    },
  ],
  verify: [
    {
      id: 'served-again',
      title: 'Count what users get',
      shell: 'bash',
      run: tries,
      risk: 'read',
      healthy: { reads: '20 times `200`.', output: /^\s*20 200\s*$/ },
    },
  ],
  wrongReflexes: [
    {
      do: {
        id: 'trust-the-check',
        title: 'Check the configuration and reload it',
        shell: 'bash',
        run: `nginx -t && nginx -s reload; ${tries}`,
        risk: 'safe',
      },
      shows: {
        reads: 'The test is successful and users still get 502: the text is right, the address is wrong.',
        output: /successful[\s\S]*502/,
      },
      instead: 'Compare with the deploy before, and go back to it.',
    },
  ],
  escalate: { afterMinutes: 10, to: 'On-call lead', handOver: ['what-users-get', 'why-502', 'what-changed'] },
  prevent: [
    { to: '/calculators/slo', does: 'says how much of the error budget a bad deploy may burn' },
    { to: '/practices/ci-cd', does: 'asks the new release a question, and goes back by itself' },
    { to: '/practices/progressive-delivery', does: 'tries a change on a few users first' },
    { to: '/practices/monitoring', does: 'sets up the probe from outside' },
  ],
  sources: [
    { title: 'nginx: controlling nginx', url: 'https://nginx.org/en/docs/control.html' },
    { title: 'nginx: upstream', url: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html' },
    { title: 'git revert', url: 'https://git-scm.com/docs/git-revert' },
  ],
});
