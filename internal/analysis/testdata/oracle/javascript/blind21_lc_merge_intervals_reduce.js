// want time n log n
// entry merge
const merge = (intervals) =>
  intervals.sort((a, b) => a[0] - b[0]).reduce((acc, cur) => {
    const last = acc[acc.length - 1];
    if (last && cur[0] <= last[1]) last[1] = Math.max(last[1], cur[1]);
    else acc.push(cur);
    return acc;
  }, []);
