// want time n
// want space n
// entry inorderTraversal
#include <stdlib.h>
struct TreeNode { int val; struct TreeNode *left, *right; };
static void walk(struct TreeNode *t, int *out, int *k) {
    if (!t) return;
    walk(t->left, out, k);
    out[(*k)++] = t->val;
    walk(t->right, out, k);
}
static int size(struct TreeNode *t) { return t ? 1 + size(t->left) + size(t->right) : 0; }
int *inorderTraversal(struct TreeNode *root, int *returnSize) {
    int n = size(root);
    int *out = malloc(sizeof(int) * (n + 1));
    *returnSize = 0;
    walk(root, out, returnSize);
    return out;
}
