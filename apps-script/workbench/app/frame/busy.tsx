/** A veil over the page while a file is opened or saved. */
export function Busy({ label }: { label: string }) {
  return (
    <div className="busy" role="status">
      <p>
        <span className="spinner" aria-hidden="true" />
        {label}
      </p>
    </div>
  );
}
