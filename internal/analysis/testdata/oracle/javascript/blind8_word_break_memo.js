// want time n^3
// want space n
const wordBreak = (s, wordDict) => {
  const dict = new Set(wordDict);
  const memo = new Array(s.length).fill(null);
  const helper = start => {
    if (start === s.length) return true;
    if (memo[start] !== null) return memo[start];
    for (let end = start + 1; end <= s.length; end++) {
      if (dict.has(s.slice(start, end)) && helper(end)) {
        return (memo[start] = true);
      }
    }
    return (memo[start] = false);
  };
  return helper(0);
};
