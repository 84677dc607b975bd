// want time n
// entry groupAnagrams
const groupAnagrams = (strs) =>
  Object.values(
    strs.reduce((acc, s) => {
      const cnt = new Array(26).fill(0);
      for (const ch of s) cnt[ch.charCodeAt(0) - 97]++;
      const key = cnt.join('#');
      (acc[key] ||= []).push(s);
      return acc;
    }, {})
  );
