import { definePlaybook } from '../playbook';

const socket = 'socat - UNIX-CONNECT:{{haproxySocket}}';
const states = `echo "show servers state" | ${socket} | awk 'NF > 6 && $1 != "#" {print $2 "/" $4, ($6 == 2 ? "up" : "down"), ($7 % 2 ? "maintenance" : "in service")}' | sort`;

export default definePlaybook({
  id: 'haproxy-backend-down',
  component: 'haproxy',
  stages: ['growth', 'scale', 'millions'],
  title: 'A server behind HAProxy is down',
  meaning:
    'HAProxy’s health check of a server failed often enough that it gets no more traffic. The others carry its share.',
  impact:
    'Users notice nothing while the rest can carry the load; with one more lost, or at peak, everybody waits. With none left HAProxy answers 503.',
  symptoms: [
    'One server idles, the others are busier than usual.',
    'Requests that were on their way to it failed.',
  ],
  messages: [
    '503 Service Unavailable: No server is available to handle this request.',
    'Layer7 wrong status',
    'is DOWN, reason:',
  ],
  alert: {
    name: 'HaproxyServersDown',
    expr: () =>
      'sum by (instance, proxy) (haproxy_server_status{state="UP"}) < count by (instance, proxy) (haproxy_server_status{state="UP"})',
    for: '2m',
    severity: 'page',
    summary: '{{ $labels.proxy }} on {{ $labels.instance }} has only {{ $value }} servers up',
    metrics: { exporter: 'HAProxy', names: ['haproxy_server_status'] },
    why: 'Every server counts as needed: sized for the loss of one, the fleet has no spare while one is down. Two minutes let a restart pass.',
    staysFiringAfterFix: 'One scrape, once the health check has passed as often as `rise` asks.',
    tests: {
      fires: {
        series: {
          'haproxy_server_status{instance="lb",proxy="web",server="web1",state="UP"}': '0x20',
          'haproxy_server_status{instance="lb",proxy="web",server="web2",state="UP"}': '1x20',
        },
        minutes: 10,
      },
      quiet: {
        series: {
          'haproxy_server_status{instance="lb",proxy="web",server="web1",state="UP"}': '1x20',
          'haproxy_server_status{instance="lb",proxy="web",server="web2",state="UP"}': '1x20',
        },
        minutes: 10,
      },
    },
  },
  first: 'take-out',
  diagnose: [
    {
      id: 'server-states',
      title: 'Ask HAProxy which servers it uses',
      shell: 'bash',
      run: states,
      risk: 'read',
      sick: { reads: 'A server is `down` though in service.', output: /\bdown in service/ },
      healthy: {
        reads: 'All servers are `up in service`.',
        output: /up in service/,
        not: /down|maintenance/,
      },
      otherwise: {
        says: 'A server in maintenance was taken out by somebody: ask who. If all are up, the fault lies behind them.',
        go: { escalate: true },
      },
    },
    {
      id: 'ask-server',
      title: 'Ask the server itself',
      shell: 'bash',
      run: "curl -s -o /dev/null -m 5 -w '%{http_code}\\n' {{serverUrl}}",
      risk: 'read',
      sick: {
        reads: 'An error such as `500`, or `000` where nothing answers.',
        output: /^(5\d\d|000)$/m,
        exit: 'any',
      },
      healthy: { reads: '`200`', output: /^200$/m },
      otherwise: {
        says: 'If it answers 200 from here, the way between HAProxy and the server is broken, or the check asks for something else.',
        go: { guide: '/practices/load-balancing' },
      },
    },
    {
      id: 'what-users-get',
      title: 'Count what users get',
      shell: 'bash',
      run: "for try in $(seq 20); do curl -s -o /dev/null -m 5 -w '%{http_code}\\n' {{siteUrl}}; done | sort | uniq -c",
      risk: 'read',
      sick: {
        reads: 'Only `200`: the others carry it. Any `503` means that none is left.',
        output: /^\s*20 200$/m,
      },
      healthy: { reads: '20 times `200`.', output: /^\s*20 200\s*$/ },
      otherwise: {
        says: 'Other codes mean that users are hit now: act without waiting.',
        go: { mitigate: 'restart-server' },
      },
    },
  ],
  decide: [
    {
      id: 'server-broken',
      when: { command: 'ask-server', sees: 'sick' },
      because: 'The server itself answers with errors, or not at all.',
      go: { mitigate: 'restart-server' },
    },
    {
      id: 'otherwise',
      when: 'else',
      because: 'The server is well and HAProxy cannot see it: network, or the check.',
      go: { escalate: true },
    },
  ],
  mitigate: [
    {
      id: 'restart-server',
      title: 'Take the server out, restart it, let it back in',
      term: 'now',
      steps: [
        {
          id: 'take-out',
          title: 'Take it out, so that a half-started server gets no users',
          shell: 'bash',
          run: `echo set server {{backend}}/{{server}} state maint | ${socket}`,
          risk: 'disruptive',
          precheck: 'The rest can carry the load: at least one other server is up.',
          blast: 'Its open connections end; new ones go to the others.',
          undo: { run: `echo set server {{backend}}/{{server}} state ready | ${socket}`, shell: 'bash' },
          done: { reads: 'Nothing: HAProxy speaks only of errors.', not: /[A-Za-z]/ },
        },
        {
          id: 'restart',
          title: 'Restart its service, on that server',
          shell: 'bash',
          run: 'systemctl restart {{serverService}}',
          risk: 'disruptive',
          timeout: 60,
          precheck: 'Its log is kept: the restart ends what the fault left in memory.',
          blast: 'What it was working on is lost.',
          undo: { cannot: 'A restart cannot be taken back.' },
          done: { reads: 'Nothing, and exit 0.' },
        },
        {
          id: 'well-again',
          title: 'Ask it before users do',
          shell: 'bash',
          run: "curl -s -o /dev/null -m 5 -w '%{http_code}\\n' {{serverUrl}}",
          risk: 'read',
          healthy: { reads: '`200`', output: /^200$/m },
          otherwise: {
            says: 'If it is still ill, leave it out and go on to its log.',
            go: { escalate: true },
          },
        },
        {
          id: 'let-in',
          title: 'Let it back in',
          shell: 'bash',
          run: `echo set server {{backend}}/{{server}} state ready | ${socket}`,
          risk: 'safe',
          undo: { run: `echo set server {{backend}}/{{server}} state maint | ${socket}`, shell: 'bash' },
          done: { reads: 'Nothing.', not: /[A-Za-z]/ },
        },
      ],
    },
  ],
  verify: [
    {
      id: 'all-up',
      title: 'See that all servers are used',
      shell: 'bash',
      run: states,
      risk: 'read',
      healthy: { reads: 'All `up in service`.', output: /up in service/, not: /down|maintenance/ },
    },
    {
      id: 'users-served',
      title: 'Count what users get',
      shell: 'bash',
      run: "for try in $(seq 20); do curl -s -o /dev/null -m 5 -w '%{http_code}\\n' {{siteUrl}}; done | sort | uniq -c",
      risk: 'read',
      healthy: { reads: '20 times `200`.', output: /^\s*20 200\s*$/ },
    },
  ],
  wrongReflexes: [
    {
      do: {
        id: 'force-up',
        title: 'Tell HAProxy that the server is well',
        shell: 'bash',
        run: `echo set server {{backend}}/{{server}} health up | ${socket}; for try in $(seq 20); do curl -s -o /dev/null -m 5 -w '%{http_code}\\n' {{siteUrl}}; done | sort | uniq -c`,
        risk: 'disruptive',
        record: 'shape',
      },
      shows: {
        reads: 'Users get its errors until the next check fails: the check was right.',
        output: /500/,
      },
      instead: 'Mend the server first; HAProxy lets it in by itself when its check passes.',
    },
  ],
  escalate: {
    afterMinutes: 15,
    to: 'On-call lead',
    handOver: ['server-states', 'ask-server', 'what-users-get'],
  },
  prevent: [
    {
      to: '/calculators/availability',
      does: 'says how soon a dead server is noticed, and what is lost until then',
    },
    { to: '/calculators/load-balancing', does: 'shows what a slow or dying server does to p99' },
    {
      to: '/practices/health-checks',
      does: 'sets checks that tell ill from slow, and restarts that know when to stop',
    },
    { to: '/practices/load-balancing', does: 'drains a server before it stops' },
    { to: '/calculators/capacity', does: 'says how many servers carry the peak with one lost' },
    { to: '/practices/monitoring', does: 'measures at the balancer what users get' },
  ],
  sources: [
    {
      title: 'HAProxy 2.6: management guide, set server',
      url: 'https://docs.haproxy.org/2.6/management.html#9.3-set%20server',
    },
    { title: 'HAProxy 2.6: health checks', url: 'https://docs.haproxy.org/2.6/configuration.html#5.2-check' },
  ],
});
