import { useWordsSource } from '../../state/words-source.ts';
import './words-source.css';

/** Says where the words come from, when they were not heard but read. */
export function WordsSource() {
  const source = useWordsSource();
  if (source === undefined) return null;
  return (
    <p className="words-source" role="note">
      {source}
    </p>
  );
}
