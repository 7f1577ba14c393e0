import { frameWords } from '../../../shared/messages/sidebar';
import { importWords } from '../../../shared/messages/sidebar-import';
import { useSession } from '../frame/session';
import { ErrorBanner } from '../parts/banner';
import { Loading, Progress } from '../parts/loading';
import { ChooseSheets } from './choose-sheets';
import { Difference } from './difference';
import { Done } from './done';
import { ReadingReview } from './reading-review';
import { Steps } from './steps';
import type { ImportRun } from './use-import';

const ORDER = { choose: 1, reading: 1, read: 2, comparing: 2, difference: 3, writing: 4, done: 4 } as const;

/** 取り込み: from the person's own sheet to the plan workbook, one step at a time. */
export function ImportScreen({ run, onCheck }: { run: ImportRun; onCheck: () => void }) {
  const { say } = useSession();
  const { step, failure } = run;
  return (
    <>
      <Steps current={ORDER[step.at]} done={step.at === 'done'} />
      {failure && (
        <ErrorBanner
          error={failure.error}
          title={say(frameWords.error)}
          action={{
            label: say(failure.error.code === 'stale' ? importWords.reread : frameWords.tryAgain),
            run: failure.retry,
          }}
        />
      )}
      <Body run={run} onCheck={onCheck} />
    </>
  );
}

function Body({ run, onCheck }: { run: ImportRun; onCheck: () => void }) {
  const { say } = useSession();
  const { step, report } = run;
  switch (step.at) {
    case 'choose':
      return <ChooseSheets run={run} />;
    case 'reading':
      return <Loading label={say(importWords.reading)} />;
    case 'read':
      return report && <ReadingReview run={run} report={report} />;
    case 'comparing':
      return <Loading label={say(importWords.comparing)} />;
    case 'difference':
      return <Difference run={run} preview={step.preview} />;
    case 'writing':
      return step.progress ? (
        <Progress
          label={say(importWords.progress, step.progress)}
          done={step.progress.done}
          total={step.progress.total}
        />
      ) : (
        <Loading
          label={say(step.undoing ? importWords.undoing : importWords.writing)}
          detail={say(importWords.writingHelp)}
        />
      );
    case 'done':
      return <Done run={run} written={step.run} onCheck={onCheck} />;
  }
}
