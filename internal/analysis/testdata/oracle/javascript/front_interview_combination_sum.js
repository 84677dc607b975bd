// want time 2^n
var combinationSum = function(candidates, target) {
    const res = [];
    const go = (start, left, path) => {
        if (left === 0) {
            res.push([...path]);
            return;
        }
        for (let i = start; i < candidates.length; i++) {
            if (candidates[i] > left) continue;
            path.push(candidates[i]);
            go(i, left - candidates[i], path);
            path.pop();
        }
    };
    go(0, target, []);
    return res;
};
