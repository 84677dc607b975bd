// want time n
// want space n
// entry isBalanced
#include <stdlib.h>
struct TreeNode { int val; struct TreeNode *left; struct TreeNode *right; };
static int height(struct TreeNode *t) {
    if (t == NULL) return 0;
    int l = height(t->left);
    if (l < 0) return -1;
    int r = height(t->right);
    if (r < 0 || abs(l - r) > 1) return -1;
    return (l > r ? l : r) + 1;
}
int isBalanced(struct TreeNode *root) { return height(root) >= 0; }
