/** Something is on its way. The bars tell the eye where it will stand; the words tell everybody else. */
export function Loading({ label, detail }: { label: string; detail?: string }) {
  return (
    <div className="loading" role="status">
      <p className="loading-label">
        <span className="spinner" aria-hidden="true" />
        {label}
      </p>
      {detail && <p className="quiet">{detail}</p>}
      <div aria-hidden="true">
        <div className="bone" />
        <div className="bone bone-short" />
        <div className="bone" />
      </div>
    </div>
  );
}

/** How far a long run has come. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  return (
    <div className="progress" role="status">
      <progress value={done} max={Math.max(total, 1)} aria-label={label} />
      <p className="quiet">{label}</p>
    </div>
  );
}
