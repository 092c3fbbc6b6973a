module conformance/types

go 1.24
