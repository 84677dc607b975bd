// want time n!
// want space n!
function permute(nums: number[]): number[][] {
  const res: number[][] = [];
  const used = new Array<boolean>(nums.length).fill(false);
  const path: number[] = [];
  const go = (): void => {
    if (path.length === nums.length) { res.push([...path]); return; }
    for (let i = 0; i < nums.length; i++) {
      if (used[i]) continue;
      used[i] = true; path.push(nums[i]);
      go();
      path.pop(); used[i] = false;
    }
  };
  go();
  return res;
}
