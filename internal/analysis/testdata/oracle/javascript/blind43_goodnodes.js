// kind function
// want time n
// want space n
var goodNodes = function(root) {
    const dfs = (node, max) => !node ? 0 : (node.val >= max ? 1 : 0) + dfs(node.left, Math.max(max, node.val)) + dfs(node.right, Math.max(max, node.val));
    return dfs(root, -Infinity);
};
