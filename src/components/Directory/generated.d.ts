declare module '@generated/directory/default/entries.json' {
  const entries: readonly import('../../content/directory').DirectoryEntry[];
  export default entries;
}
