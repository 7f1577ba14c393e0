import { importWords } from '../../../shared/messages/sidebar-import';
import { useSession } from '../frame/session';

const NAMES = [
  importWords.stepChoose,
  importWords.stepRead,
  importWords.stepDifference,
  importWords.stepWrite,
] as const;

/** The four steps, the present one marked for eye and ear. */
export function Steps({ current, done }: { current: 1 | 2 | 3 | 4; done: boolean }) {
  const { say } = useSession();
  return (
    <ol className="steps" aria-label={say(importWords.steps)}>
      {NAMES.map((name, index) => {
        const passed = done || index + 1 < current;
        return (
          <li
            key={name.en()}
            className={passed ? 'step step-passed' : 'step'}
            aria-current={!done && index + 1 === current ? 'step' : undefined}
          >
            <span className="step-number" aria-hidden="true">
              {passed ? '✓' : index + 1}
            </span>
            {say(name)}
          </li>
        );
      })}
    </ol>
  );
}
