// want time n
// entry canFinish
function canFinish(numCourses: number, prerequisites: [number, number][]): boolean {
  const adj: number[][] = Array.from({ length: numCourses }, () => []);
  const indeg: number[] = new Array(numCourses).fill(0);
  for (const [a, b] of prerequisites) {
    adj[b].push(a);
    indeg[a]++;
  }
  const queue: number[] = indeg.flatMap((d, i) => (d === 0 ? [i] : []));
  let done = 0;
  while (queue.length) {
    const c = queue.pop()!;
    done++;
    for (const d of adj[c]) if (--indeg[d] === 0) queue.push(d);
  }
  return done === numCourses;
}
