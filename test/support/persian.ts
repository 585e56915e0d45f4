import { persian } from "../../server/model/persian";
import { teach } from "../../server/model/speech";

// The server learns it when somebody speaks it.
teach("fa", persian);
