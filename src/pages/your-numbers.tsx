import Layout from '@theme/Layout';
import Heading from '@theme/Heading';
import type { ReactElement } from 'react';
import { LinkedNumbers } from '../components/YourNumbers/LinkedNumbers';
import { NumbersEditor } from '../components/YourNumbers/NumbersEditor';

/** The editor as a page of its own: where shared links lead, and what works without the drawer. */
export default function YourNumbersPage(): ReactElement {
  return (
    <Layout title="Your numbers" description="Your product in numbers: every calculator starts from them.">
      <main className="container margin-vert--lg">
        <Heading as="h1">Your numbers</Heading>
        <LinkedNumbers />
        <NumbersEditor />
      </main>
    </Layout>
  );
}
