// kind function
// want time n
// want space n
const invertTree = root => {
    if (!root) return null;
    [root.left, root.right] = [invertTree(root.right), invertTree(root.left)];
    return root;
};
