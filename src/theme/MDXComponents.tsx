import MDXComponents from '@theme-original/MDXComponents';
import Diagram from '../components/Diagram';
import FileLink from '../components/FileLink';
import TopologyDiagram from '../components/TopologyDiagram';

/** `Diagram` is what mermaid fences become; `TopologyDiagram` is the picture on each stage's page. */
export default { ...MDXComponents, a: FileLink, Diagram, TopologyDiagram };
