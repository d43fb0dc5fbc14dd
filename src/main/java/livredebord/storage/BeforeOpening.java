package livredebord.storage;

/** Looks at the folder of the boat at hand before her book is opened. */
public interface BeforeOpening {

    void look();
}
