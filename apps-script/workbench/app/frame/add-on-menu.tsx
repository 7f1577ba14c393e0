import { useEffect, useRef, useState } from 'react';
import { workbenchWords } from '../../../../shared/messages/workbench';
import type { ShownMenu } from '../../google/ui';
import { useSay } from '../language';

type Item = { readonly label: string; readonly run: string };

/** The add-on's menu, opened and walked through as menus are: arrow keys, Home, End, Escape. */
export function AddOnMenu({ menu, onRun }: { menu: ShownMenu; onRun: (item: Item) => void }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const items = () => [...(place.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? [])];

  useEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    const away = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    // A click into the sidebar never reaches this document; the window's blur does.
    const blur = () => setOpen(false);
    document.addEventListener('pointerdown', away);
    window.addEventListener('blur', blur);
    return () => {
      document.removeEventListener('pointerdown', away);
      window.removeEventListener('blur', blur);
    };
  });

  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  const walk = (key: string) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
    if (next === undefined) return false;
    all.at(next % all.length)?.focus();
    return true;
  };
  return (
    <div
      className="menu"
      ref={place}
      role="none"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close();
        else if (open && walk(event.key)) event.preventDefault();
      }}
    >
      <button
        ref={trigger}
        type="button"
        className="menu-trigger"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !open) {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {menu.title}
        <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <div className="menu-items" role="menu" aria-label={say(workbenchWords.menu)}>
          {menu.items.map((item, index) =>
            item === 'separator' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a separator has nothing but its place
              <hr key={index} />
            ) : (
              <button
                key={item.run}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  close();
                  onRun(item);
                }}
              >
                {item.label}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  );
}
