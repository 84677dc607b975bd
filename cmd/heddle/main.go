// Command heddle runs other people's code without anybody guessing its resources.
package main

func main() {}
