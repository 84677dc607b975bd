package syscalls

import _ "embed"

//go:embed amd64.txt
var numbers string
