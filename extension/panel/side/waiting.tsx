import { word } from '../word';

/** In the place of what is not there yet, or could not be read. */
export function Waiting({ failed }: { failed: boolean }) {
  return failed ? (
    <p className="warn" role="alert">
      {word('failed')}
    </p>
  ) : (
    <p className="soft">{word('loading')}</p>
  );
}
