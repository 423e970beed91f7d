package io.leadflow.rights;

/**
 * An address of the product.
 *
 * @param path with the parts that stand for something in curly brackets, and the parameter it is about, if any
 */
record Address(String method, String path) implements Comparable<Address> {

    @Override
    public int compareTo(Address other) {
        int byPath = path.compareTo(other.path);
        return byPath == 0 ? method.compareTo(other.method) : byPath;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
