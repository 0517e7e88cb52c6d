import Layout from '@theme/Layout';
import { type ReactNode } from 'react';
import ArchitectureSlider from '../components/ArchitectureSlider';
import HomeDoors from '../components/HomeDoors';
import styles from './index.module.css';

export default function Home(): ReactNode {
  return (
    <Layout description="Size every stage from a hundred users to ten million: what it needs, what it costs, what breaks first.">
      <main className={styles.page}>
        <header className={styles.hero}>
          <h1>How much can your system carry?</h1>
          <p>
            Loadline is the handbook that runs the numbers: for any number of users, what to build, what it
            costs, and what breaks first.
          </p>
        </header>
        <ArchitectureSlider />
        <HomeDoors />
      </main>
    </Layout>
  );
}
