// kind function
// want time n log n
// want space n
function groupAnagrams(strs) {
    const groups = {};
    for (const s of strs) {
        const key = [...s].sort().join('');
        (groups[key] ||= []).push(s);
    }
    return Object.values(groups);
}
