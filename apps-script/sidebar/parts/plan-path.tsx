/** A place in the plan: what is meant stands out, the way to it stays quiet above. */
export function PlanPath({ path }: { path: string }) {
  const steps = path.split(' › ');
  const last = steps.pop();
  return (
    <div>
      {steps.length > 0 && <p className="path-way">{steps.join(' › ')}</p>}
      <p className="path-end">{last}</p>
    </div>
  );
}
