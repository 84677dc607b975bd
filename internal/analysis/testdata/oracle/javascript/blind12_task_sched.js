// want time n
// want space 1
var leastInterval = function (tasks, n) {
  const cnt = new Array(26).fill(0);
  for (const t of tasks) cnt[t.charCodeAt(0) - 65]++;
  const max = Math.max(...cnt);
  const ties = cnt.filter((c) => c === max).length;
  return Math.max(tasks.length, (max - 1) * (n + 1) + ties);
};
