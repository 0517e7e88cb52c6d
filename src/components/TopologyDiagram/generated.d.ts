declare module '@generated/stage-topologies/default/*.json' {
  const picture: import('../Diagram').DiagramProps;
  export default picture;
}
