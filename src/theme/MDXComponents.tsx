import MDXComponents from '@theme-original/MDXComponents';
import Diagram from '../components/Diagram';
import FileLink from '../components/FileLink';
import Term from '../components/Term';
import TopologyDiagram from '../components/TopologyDiagram';
import UsedBy from '../components/UsedBy';

/**
 * `Diagram` is what mermaid fences become, `dfn` a term of the glossary; `TopologyDiagram` is the picture on each stage's
 * page; `UsedBy` ends each of the gallery.
 */
export default { ...MDXComponents, a: FileLink, dfn: Term, Diagram, TopologyDiagram, UsedBy };
