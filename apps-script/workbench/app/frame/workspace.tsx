import { useSyncExternalStore } from 'react';
import { workbenchWords } from '../../../../shared/messages/workbench';
import { DialogFrame } from '../dialog-frame';
import { Grid } from '../grid/grid';
import { useSay } from '../language';
import type { Office } from '../office';
import type { Trouble } from '../open-file';
import { SidebarFrame } from '../sidebar-frame';
import { AddOnMenu } from './add-on-menu';

/** The open file: menu above, grid at the left, the add-on's sidebar at the right. */
export function Workspace({ office, complain }: { office: Office; complain: (trouble: Trouble) => void }) {
  const say = useSay();
  const view = useSyncExternalStore(office.subscribe, office.view);
  const { menus, sidebar, dialog } = office.standIn;
  const run = (item: { label: string; run: string }) => {
    try {
      office.runMenu(item.run);
    } catch (error) {
      console.warn(error);
      complain({ message: say(workbenchWords.runFailed, item), mend: say(workbenchWords.runFailedMend) });
    }
  };
  const roadmap = menus
    .flatMap((menu) => menu.items)
    .find((item): item is { label: string; run: string } => item !== 'separator' && item.run === 'showRoadmap');
  return (
    <>
      <div className="menubar">
        {menus.map((menu) => (
          <AddOnMenu key={menu.title} menu={menu} onRun={run} />
        ))}
        <p className="menubar-state" role="status">
          {view.busy > 0 && (
            <>
              <span className="spinner" aria-hidden="true" />
              {say(workbenchWords.working)}
            </>
          )}
        </p>
        {roadmap && !dialog && (
          <button type="button" className="button button-small" onClick={() => run(roadmap)}>
            {say(workbenchWords.roadmap)}
          </button>
        )}
        {!sidebar && (
          <button type="button" className="button button-small" onClick={() => office.openSidebar()}>
            {say(workbenchWords.openSidebar)}
          </button>
        )}
      </div>
      <main
        className="workspace"
        onKeyDownCapture={(event) => {
          // In the grid the tab key moves from cell to cell.
          if (event.key !== 'F6' || !sidebar) return;
          event.preventDefault();
          event.currentTarget.querySelector<HTMLIFrameElement>('.sidebar iframe')?.focus();
        }}
      >
        <Grid office={office} />
        {dialog && <DialogFrame office={office} dialog={dialog} onClose={() => office.closeDialog()} />}
        {sidebar && (
          <SidebarFrame
            office={office}
            title={sidebar.title}
            html={sidebar.html}
            onClose={() => office.closeSidebar()}
          />
        )}
      </main>
    </>
  );
}
