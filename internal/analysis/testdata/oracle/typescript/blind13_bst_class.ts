// want time n
// want space 1
// entry BinarySearchTree.insert
interface TreeNode<T> { data: T; left?: TreeNode<T>; right?: TreeNode<T> }
export class BinarySearchTree<T> {
  rootNode?: TreeNode<T>
  insert(data: T): void {
    const fresh: TreeNode<T> = { data }
    if (!this.rootNode) {
      this.rootNode = fresh
      return
    }
    let cur = this.rootNode
    while (true) {
      if (data > cur.data) {
        if (cur.right) cur = cur.right
        else {
          cur.right = fresh
          return
        }
      } else {
        if (cur.left) cur = cur.left
        else {
          cur.left = fresh
          return
        }
      }
    }
  }
}
