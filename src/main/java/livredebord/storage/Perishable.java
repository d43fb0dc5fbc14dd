package livredebord.storage;

/** Rows beside the book that are of use for a time only. */
public interface Perishable {

    /** Lets go of what is older than it is of use; from time to time while the service serves. */
    void forgetTheOldest();
}
