// Node loads this file itself, so `import()` here is the real one. See importNatively.ts.
module.exports = (specifier) => import(specifier);
