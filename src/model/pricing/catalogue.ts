import type { ProviderId } from '../scenario/scenario';
import { awsCatalogue } from './awsCatalogue';
import { azureCatalogue } from './azureCatalogue';
import type { ProviderCatalogue } from './catalogueShape';
import { gcpCatalogue } from './gcpCatalogue';

/** For each provider, which list prices serve each line of a web product's bill. */
export const catalogue: Readonly<Record<ProviderId, ProviderCatalogue>> = {
  aws: awsCatalogue,
  azure: azureCatalogue,
  gcp: gcpCatalogue,
};
