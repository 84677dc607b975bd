// want time n log n
// entry merge
function merge(intervals: number[][]): number[][] {
  return [...intervals].sort(([a], [b]) => a - b).reduce<number[][]>((acc, cur) => {
    const last = acc[acc.length - 1];
    if (last && last[1] >= cur[0]) last[1] = Math.max(last[1], cur[1]);
    else acc.push([...cur]);
    return acc;
  }, []);
}
