package process

// The init stage leaves while packages are still being initialized: those that
// come after this one in a binary the size of heddle cost it milliseconds in
// every sandbox. InitIfChild in main stays the contract, and catches it on other
// build orders.
var _ = initEarly()

func initEarly() struct{} {
	InitIfChild()
	return struct{}{}
}
