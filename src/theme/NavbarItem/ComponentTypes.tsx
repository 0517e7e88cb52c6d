import ComponentTypes from '@theme-original/NavbarItem/ComponentTypes';
import YourNumbersItem from '../../components/YourNumbers/NavbarItem';

export default { ...ComponentTypes, 'custom-yourNumbers': YourNumbersItem };
