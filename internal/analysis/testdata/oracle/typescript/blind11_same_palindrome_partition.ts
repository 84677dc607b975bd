// want time 2^n
// entry partition
function partition(s: string): string[][] {
  const res: string[][] = [];
  const isPal = (x: string): boolean => x === x.split('').reverse().join('');
  const go = (rest: string, path: string[]): void => {
    if (!rest) { res.push([...path]); return; }
    for (let i = 1; i <= rest.length; i++) {
      const head = rest.slice(0, i);
      if (!isPal(head)) continue;
      path.push(head);
      go(rest.slice(i), path);
      path.pop();
    }
  };
  go(s, []);
  return res;
}
