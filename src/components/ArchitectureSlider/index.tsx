import Link from '@docusaurus/Link';
import { memo, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { stageFacts } from '../../model/scenario/scenario';
import { stageOf } from '../../model/scenario/stages';
import { breaksFirst, usersBuiltFor } from '../../model/system/breaksFirst';
import { sizeSystem } from '../../model/system/sizeSystem';
import { useReader } from '../StageNumbers/useReader';
import TopologyDiagram from '../TopologyDiagram';
import Answer from './Answer';
import Figures from './Figures';
import LoadLine from './LoadLine';
import styles from './styles.module.css';
import UsersBox from './UsersBox';
import { clampUsers } from './usersScale';

const Topology = memo(TopologyDiagram);

/** Move the users; see the stage, its architecture, what it needs, and what breaks first. */
export default function ArchitectureSlider(): ReactNode {
  const reader = useReader();
  const [chosen, setChosen] = useState<number | null>(null);
  const users = chosen ?? clampUsers(reader.users ?? stageFacts('growth').users);
  const stage = stageOf(users);
  // Users within a stage do not move its limits: they are those of the architecture at the band's end.
  const breaking = useMemo(
    () => breaksFirst(reader.at(usersBuiltFor(stage), stage), stage)[0],
    [reader, stage],
  );
  const scenario = reader.at(users);
  const size = sizeSystem(scenario);
  // The old picture stays until the next stage's has arrived.
  const drawnStage = useDeferredValue(stage);

  return (
    <section className={styles.slider} aria-label="What a product of any size needs">
      <UsersBox users={users} onChange={setChosen} />
      <LoadLine users={users} onChange={setChosen} breaking={breaking} />
      <div className={styles.columns}>
        <div className={styles.words}>
          <Answer scenario={scenario} breaking={breaking} />
          <div>
            <Figures scenario={scenario} size={size} />
            <p className={styles.whose}>
              {reader.saidAnything
                ? 'Your numbers, at the users above, and list prices.'
                : 'A usual product: 20 % of users active a day, 50 requests each; list prices.'}{' '}
              <Link to="/your-numbers">
                {reader.saidAnything ? 'Change your numbers' : 'Use your own numbers'}
              </Link>
            </p>
          </div>
        </div>
        <div className={styles.picture}>
          <Topology stage={drawnStage} />
        </div>
      </div>
    </section>
  );
}
