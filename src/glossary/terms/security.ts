import type { Term } from '../term';

/** Who may do what, and how that is kept. */
export const securityTerms: readonly Term[] = [
  {
    id: 'least-privilege',
    name: 'least privilege',
    means:
      'Each person and program has the rights its work needs and no others, so that a stolen key opens little.',
    see: '/practices/authorisation',
  },
  {
    id: 'jwt',
    name: 'JWT',
    also: ['JWTs'],
    means:
      'JSON Web Token: claims with a signature that anybody with the public key can check. It is valid until it expires, also after the user was locked out.',
    see: '/practices/authentication',
  },
  {
    id: 'mtls',
    name: 'mTLS',
    also: ['mutual TLS'],
    means: 'TLS in which both sides show a certificate, so that a service knows which service is calling.',
    see: '/practices/tls-and-mtls',
  },
  {
    id: 'oauth',
    name: 'OAuth 2',
    also: ['OAuth', 'OAuth 2.0'],
    means:
      'A way for a user to let one application act for them at another, within limits, without giving it the password. It says what may be done, not who somebody is.',
    see: '/practices/authentication',
  },
  {
    id: 'oidc',
    name: 'OpenID Connect',
    also: ['OIDC'],
    means:
      'A layer on OAuth 2 that says who logged in: the provider hands over a signed token about the user.',
    see: '/practices/authentication',
  },
  {
    id: 'pkce',
    name: 'PKCE',
    means:
      'Proof Key for Code Exchange: the application that fetches a token proves that it is the one that began the login, so a stolen code is worth nothing.',
    see: '/practices/authentication',
  },
  {
    id: 'rbac',
    name: 'RBAC',
    also: ['role-based access control'],
    means:
      'Role-based access control: rights belong to roles and people to roles, so that a change of job is one change.',
    see: '/practices/authorisation',
  },
  {
    id: 'row-level-security',
    name: 'row-level security',
    also: ['RLS'],
    means:
      'The database itself adds a condition to every query, so that a forgotten one in the application shows no other tenant’s rows.',
    see: '/practices/authorisation',
  },
  {
    id: 'threat-model',
    name: 'threat model',
    also: ['threat models', 'threat modelling'],
    means:
      'A picture of a system with its borders of trust, and a list of what could go wrong at each, ranked and answered.',
    see: '/practices/threat-modelling',
  },
];
