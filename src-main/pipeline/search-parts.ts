import type { ModelShelf } from './model-shelf.ts';
import type { SearchLibrary, SearchParts } from './search/ports.ts';

/** What searches need, from a library and the models on the shelf. */
export function searchPartsOf<Library extends SearchLibrary>(
  library: Library,
  shelf: ModelShelf,
): SearchParts & { library: Library } {
  return {
    library,
    embedder: () => shelf.embedder(),
    vectorsVersion: shelf.stageVersion('embeddings'),
    shippedVectors: () => shelf.shippedVectors(),
    widerThings: () => shelf.widerTerms(),
    labels: { heard: () => shelf.soundLabels(), seen: () => shelf.pictureTerms() },
  };
}
